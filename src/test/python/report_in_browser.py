"""A report opens from disk in a real browser with the network off: it is drawn whole, for everyone, and nothing leaves it.

usage: report_in_browser.py REPORT... [--browser PATH] [--shots DIR]

`dateline report` writes a REPORT; ReportTest writes target/hostile-report.html, in which each text is an attack.
--browser is a Chromium of your own; without it, the one of `playwright install chromium`. --shots keeps pictures of each.
"""
import argparse
import io
import pathlib
import sys
import unicodedata

import pypdf
from playwright.sync_api import sync_playwright

MOST_BYTES = 2_000_000
# Has hundreds of rows in each table, a true report 50 at the most: it may be larger.
HOSTILE = "hostile-report.html"
LEAST_CONTRAST = 4.5
PHONE, DESK, SHEET = 375, 1280, 718

WATCH = """
window.violations = [];
addEventListener("securitypolicyviolation", (e) => violations.push(e.violatedDirective + " " + e.blockedURI));
window.globals = Object.keys(window);
"""

# Texts that are too pale for their ground: WCAG 2.2, success criterion 1.4.3.
PALE = """least => {
  const rgba = (text) => { const n = text.match(/[\\d.]+/g).map(Number); return n.length > 3 ? n : [...n, 1]; };
  const over = (top, ground) => [0, 1, 2].map((i) => top[i] * top[3] + ground[i] * (1 - top[3]));
  const light = (rgb) => [0.2126, 0.7152, 0.0722].reduce((sum, weight, i) => {
    const c = rgb[i] / 255;
    return sum + weight * (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
  }, 0);
  const ground = (e) => {
    if (!e) return [255, 255, 255];
    const color = rgba(getComputedStyle(e).backgroundColor);
    return color[3] === 1 ? color : over(color, ground(e.parentElement));
  };
  const pale = new Set();
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let seen = 0;
  while (texts.nextNode()) {
    const e = texts.currentNode.parentElement;
    if (!texts.currentNode.data.trim() || !e.checkVisibility() || ["SCRIPT", "STYLE", "NOSCRIPT"].includes(e.tagName)) continue;
    const style = getComputedStyle(e);
    const color = rgba(e.ownerSVGElement ? style.fill : style.color);
    for (let up = e; up; up = up.parentElement) color[3] *= Number(getComputedStyle(up).opacity);
    const under = ground(e), [a, b] = [light(over(color, under)), light(under)];
    const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    seen++;
    if (contrast < least) pale.add(`${contrast.toFixed(1)} ${e.tagName} ${texts.currentNode.data.trim().slice(0, 40)}`);
  }
  return seen ? [...pale] : ["no text at all"];
}"""

# Charts: which ought to be there by the figures, and what is wrong with those that are.
CHARTS = """() => {
  const figures = JSON.parse(document.getElementById("figures").textContent);
  const wrong = [], ought = {"chart-captured": 0, "chart-published": 0, "chart-topics": 0, "chart-origins": 0, "chart-bursts": 0};
  for (const d of figures.coverage_days) ought["chart-" + d.axis] = 1;
  if (figures.topic_days.length) ought["chart-topics"] = 1;
  if (figures.origins.length) ought["chart-origins"] = 1;
  ought["chart-bursts"] = new Set(figures.burst_days.map((d) => d.series_rank)).size;
  for (const [id, count] of Object.entries(ought)) {
    const charts = document.querySelectorAll(`#${id} > svg, #${id} > figure > svg`);
    if (charts.length !== count) wrong.push(`${id}: ${charts.length} charts, not ${count}`);
    for (const chart of charts) {
      const box = chart.getBoundingClientRect();
      if (chart.querySelector("[aria-label]")) wrong.push(`${id}: names inside an image`);
      if (chart.getAttribute("role") !== "img" || !chart.getAttribute("aria-label")) wrong.push(`${id}: without role or name`);
      if (box.width < 150 || box.height < 60) wrong.push(`${id}: only ${Math.round(box.width)} x ${Math.round(box.height)}`);
      if (box.right > document.documentElement.clientWidth + 1) wrong.push(`${id}: cut on the right`);
      if (![...chart.querySelectorAll("rect, path")].some((mark) => mark.getBoundingClientRect().width > 0)) wrong.push(`${id}: empty`);
    }
  }
  return wrong;
}"""

# What a screen reader needs to find its way.
STRUCTURE = """() => {
  const wrong = [], all = (css) => [...document.querySelectorAll(css)];
  if (!document.documentElement.lang || !document.title) wrong.push("no language or no title");
  if (all("h1").length !== 1 || all("main").length !== 1 || !all("nav[aria-label]").length) wrong.push("landmarks");
  for (const link of all("a")) if (!link.textContent.trim()) wrong.push("a link without a name: " + link.outerHTML);
  for (const link of all("a[href^='#']")) if (!all(link.getAttribute("href")).length) wrong.push("leads nowhere: " + link.outerHTML);
  for (const table of all("table")) {
    if (!table.caption || !table.caption.textContent) wrong.push("a table without a caption");
    if (table.querySelector("thead th:not([scope=col])") || table.querySelector("tbody tr > :first-child:not(th[scope=row])"))
      wrong.push("without scope: " + table.caption.textContent);
    if (!table.parentElement.matches("[tabindex='0'][role=region][aria-label]")) wrong.push("cannot be scrolled by keys: " + table.caption.textContent);
  }
  const ids = all("[id]").map((e) => e.id);
  if (new Set(ids).size !== ids.length) wrong.push("an id twice");
  return wrong;
}"""

TOO_WIDE = """() => document.documentElement.scrollWidth > document.documentElement.clientWidth
  ? [`scrolls sideways: ${document.documentElement.scrollWidth} px`] : []"""

# Once all is read: what the policy has to stop. The page's own checks are over, so that these violations count no more.
BREAK_OUT = """async () => {
  const before = violations.length;
  const script = document.createElement("script");
  script.textContent = "window.escaped = true";
  document.body.append(script);
  document.body.insertAdjacentHTML("beforeend", "<img src='https://a.example/x.png' onerror='window.escaped = true'>");
  await fetch("https://a.example/").catch(() => {});
  await new Promise((done) => setTimeout(done, 200));
  return [...(window.escaped ? ["the policy lets foreign scripts run"] : []),
    ...(violations.length - before < 3 ? [`the policy stopped only ${violations.length - before} of 3`] : [])];
}"""


def view(browser, report, name, shots, width, scheme, media):
    """What is wrong with one way of looking at a report."""
    wrong = []
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme, offline=True)
    context.add_init_script(WATCH)
    page = context.new_page()
    page.on("console", lambda message: wrong.append(f"console: {message.text}"))
    page.on("pageerror", lambda error: wrong.append(f"error: {error}"))
    page.on("dialog", lambda dialog: (wrong.append(f"dialog: {dialog.message}"), dialog.dismiss()))
    page.on("request", lambda request: request.url == report.as_uri() or wrong.append(f"request: {request.url}"))
    page.on("popup", lambda other: wrong.append(f"window: {other.url}"))
    page.goto(report.as_uri())
    page.emulate_media(media=media, color_scheme=scheme)
    if media == "print":
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.wait_for_timeout(300)
    if shots:
        page.screenshot(path=shots / f"{report.stem}-{name}.png", full_page=True)
    for check in (CHARTS, STRUCTURE, TOO_WIDE):
        wrong += page.evaluate(check)
    wrong += page.evaluate(PALE, LEAST_CONTRAST)
    wrong += [f"policy: {violation}" for violation in page.evaluate("violations")]
    if media == "print":
        page.evaluate("dispatchEvent(new Event('afterprint'))")
        wrong += printed(page, report, shots)
    heard(page, wrong)
    new = page.evaluate("Object.keys(window).filter((key) => !globals.includes(key))")
    wrong += [f"global: {key}" for key in new if key not in ("globals", "Plot", "d3")]
    found = len(wrong)
    escapes = page.evaluate(BREAK_OUT)
    # What the policy has just stopped is told as a message and a request too; a dialog would be an escape.
    wrong = wrong[:found] + escapes + [line for line in wrong[found:] if line.startswith(("dialog", "window"))]
    context.close()
    return wrong


def heard(page, wrong):
    """The names that the browser's own tree of accessibility tells a screen reader."""
    charts = page.locator("svg[role=img]").count()
    if page.get_by_role("img", name=" ").count() < charts:
        wrong.append("charts that a screen reader does not name")
    for role, css in (("table", "table"), ("region", ".scroll"), ("navigation", "nav")):
        visible = page.locator(css).filter(visible=True).count()
        if page.get_by_role(role).filter(visible=True).count() < visible:
            wrong.append(f"{role}: not all are told to a screen reader")


def printed(page, report, shots):
    """What lacks on paper."""
    pdf = page.pdf(format="A4")
    if shots:
        (shots / f"{report.stem}.pdf").write_bytes(pdf)
    text = squeezed("".join(sheet.extract_text() for sheet in pypdf.PdfReader(io.BytesIO(pdf)).pages))
    ought = page.locator("h1, h2, caption, thead th, figcaption").all_text_contents()
    return [f"not on paper: {part}" for part in ought if part.isascii() and squeezed(part) not in text]


def squeezed(text):
    """Without spaces and ligatures, which paper has where it likes."""
    return "".join(c for c in unicodedata.normalize("NFKC", text) if not c.isspace())


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("reports", nargs="+", type=pathlib.Path, metavar="REPORT")
    arguments.add_argument("--browser")
    arguments.add_argument("--shots", type=pathlib.Path)
    options = arguments.parse_args()
    if options.shots:
        options.shots.mkdir(parents=True, exist_ok=True)
    failed = False
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=options.browser)
        for report in (path.resolve() for path in options.reports):
            wrong = {"file": [f"{report.stat().st_size:,} bytes"] if report.stat().st_size > MOST_BYTES
                     and report.name != HOSTILE else []}
            for name, width, scheme, media in (
                    ("light", DESK, "light", "screen"), ("dark", DESK, "dark", "screen"),
                    ("phone", PHONE, "light", "screen"), ("phone-dark", PHONE, "dark", "screen"),
                    ("print", SHEET, "dark", "print")):
                wrong[name] = view(browser, report, name, options.shots, width, scheme, media)
            for name, found in wrong.items():
                failed |= bool(found)
                print(f"{report.name}, {name}: {'good' if not found else f'{len(found)} wrong'}")
                print("".join(f"  {line}\n" for line in found[:20]), end="", flush=True)
        browser.close()
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
