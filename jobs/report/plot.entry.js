export {plot, areaY, lineY, ruleY, ruleX, rectY, barX, barY, dot, text, tip, pointerX, rect, axisX, axisY, gridY} from "@observablehq/plot";
