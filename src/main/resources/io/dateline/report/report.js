"use strict";
(() => {
  const figures = JSON.parse(document.getElementById("figures").textContent);
  const day = (text) => new Date(text + "T00:00:00Z");
  const date = (d) => d.day.toISOString().slice(0, 10);
  const color = (name) => `var(--${name})`;
  const count = (n) => n.toLocaleString("en-US");
  const step = {day: 86400000, week: 7 * 86400000, month: 31 * 86400000};

  /** Pixels of an A4 sheet between its margins, while it is printed. */
  const sheet = 680;
  let printing = false;

  function room(figure) {
    if (printing) return figure.classList.contains("chart") ? sheet : sheet / 2 - 12;
    return Math.max(280, Math.min(figure.clientWidth || 640, 1080));
  }

  function put(figure, label, draw) {
    const width = room(figure);
    const chart = draw(width);
    // An image has one name: those that Plot gives to its marks are forbidden inside it.
    chart.querySelectorAll("[aria-label]").forEach((part) => part.removeAttribute("aria-label"));
    chart.setAttribute("role", "img");
    chart.setAttribute("aria-label", label);
    figure.append(chart);
  }

  function coverage(axis, id) {
    const figure = document.getElementById(id);
    const rows = figures.coverage_days
      .filter((d) => d.axis === axis)
      .map((d) => ({...d, day: day(d.day), end: new Date(day(d.day).getTime() + step[figures.step])}));
    if (!rows.length) return;
    const blind = rows.filter((d) => d.outage_days + d.partial_days > 0);
    const total = rows.reduce((sum, d) => sum + d.articles, 0);
    const peak = rows.reduce((most, d) => d.articles > most.articles ? d : most);
    const label = `${count(total)} articles by ${figures.step} ${axis}, from ${date(rows[0])} to ${date(rows.at(-1))}; ` +
      `most from ${date(peak)}: ${count(peak.articles)}; ${blind.length} ${figures.step}s not or only partly seen`;
    put(figure, label, (width) =>
      Plot.plot({
        width, height: 220, marginLeft: 45,
        x: {type: "utc", label: null},
        y: {grid: true, label: `articles a ${figures.step}`, nice: true},
        marks: [
          Plot.rectY(blind, {x1: "day", x2: "end", y: Math.max(...rows.map((d) => Math.max(d.articles, d.expected || 0))), fill: color("shade"), fillOpacity: 0.25}),
          Plot.rectY(rows, {x1: "day", x2: "end", y: "articles", fill: color("accent"), fillOpacity: 0.65}),
          Plot.ruleY(rows.filter((d) => d.expected !== null), {x1: "day", x2: "end", y: "expected", stroke: color("ink")}),
          Plot.ruleY([0]),
          Plot.tip(rows, Plot.pointerX({x: "day", y: "articles", fill: color("paper"), stroke: color("line"), title: (d) =>
            `${date(d)}\n${count(d.articles)} articles` +
            (d.expected ? `\n${count(Math.round(d.expected))} expected` : "") +
            (d.outage_days ? "\nthe crawl was blind" : d.partial_days ? "\nseen only in part" : "")}))
        ]
      }));
  }

  function topics() {
    const figure = document.getElementById("chart-topics");
    const names = figures.topics.slice(0, 8).map((d) => d.label);
    const rows = figures.topic_days.filter((d) => names.includes(d.label)).map((d) => ({...d, day: day(d.day)}));
    if (!rows.length) return;
    const short = (label) => label.length > 34 ? label.slice(0, 33) + "…" : label;
    put(figure, `Share of articles over time for ${names.join("; ")}`, (width) => {
      const columns = width > 700 ? 4 : width > 420 ? 2 : 1;
      const place = new Map(names.map((name, i) => [name, [i % columns, Math.floor(i / columns)]]));
      const fx = (d) => place.get(d.label)[0];
      const fy = (d) => place.get(d.label)[1];
      return Plot.plot({
        width, height: 130 * Math.ceil(names.length / columns) + 30, marginLeft: 40, marginTop: 26,
        x: {type: "utc", label: null, ticks: 3}, y: {grid: true, label: null, tickFormat: "%", ticks: 3, nice: true},
        fx: {axis: null, padding: 0.12}, fy: {axis: null, padding: 0.22},
        marks: [
          Plot.areaY(rows, {x: "day", y: "share", fx, fy, fill: color("accent"), fillOpacity: 0.15}),
          Plot.lineY(rows, {x: "day", y: "share", fx, fy, stroke: color("accent")}),
          Plot.text(names, {fx: (d) => place.get(d)[0], fy: (d) => place.get(d)[1], text: short, frameAnchor: "top-left", dy: -14, fontWeight: 600, fill: color("ink")}),
          Plot.ruleY([0]),
          Plot.tip(rows, Plot.pointerX({x: "day", y: "share", fx, fy, fill: color("paper"), stroke: color("line"), title: (d) =>
            `${d.label}\nfrom ${date(d)}\n${count(d.articles)} of ${count(d.total_articles)} articles`}))
        ]
      });
    });
  }

  function bursts() {
    const place = document.getElementById("chart-bursts");
    const labels = new Map(figures.bursts.map((d) => [d.series_rank, d]));
    const drawings = [];
    for (const [rank, burst] of labels) {
      const rows = figures.burst_days
        .filter((d) => d.series_rank === rank)
        .map((d) => ({...d, day: day(d.day), end: new Date(day(d.day).getTime() + step.day)}));
      if (!rows.length) continue;
      const figure = document.createElement("figure");
      const caption = document.createElement("figcaption");
      const kind = document.createElement("span");
      caption.append(burst.label + " ", kind);
      kind.textContent = burst.series;
      figure.append(caption);
      place.append(figure);
      const most = Math.max(...rows.map((d) => d.articles));
      drawings.push(() => put(figure, `${burst.label}: at most ${most} articles a day; bursts on ${rows.filter((d) => d.is_burst).length} days`, (width) =>
        Plot.plot({
          width, height: 130, marginLeft: 32, marginBottom: 22,
          x: {type: "utc", label: null, ticks: 4}, y: {label: null, grid: true, ticks: 3, nice: true},
          marks: [
            Plot.rectY(rows.filter((d) => d.coverage === "outage" || d.coverage === "partial"), {x1: "day", x2: "end", y: most, fill: color("shade"), fillOpacity: 0.25}),
            Plot.rectY(rows, {x1: "day", x2: "end", y: "articles", fill: (d) => d.is_burst ? color("wire") : color("accent"), fillOpacity: (d) => d.is_burst ? 1 : 0.55}),
            Plot.lineY(rows, {x: "day", y: "mean_28d", stroke: color("ink"), strokeWidth: 1}),
            Plot.ruleY([0]),
            Plot.tip(rows, Plot.pointerX({x: "day", y: "articles", fill: color("paper"), stroke: color("line"), title: (d) =>
              `${date(d)}\n${count(d.articles)} articles${d.is_burst ? ", a burst" : ""}` +
              (d.coverage === "outage" ? "\nthe crawl was blind" : d.coverage === "partial" ? "\nseen only in part" : "")}))
          ]
        })));
    }
    // All stand in the grid before one is drawn: their number decides how wide a place is.
    drawings.forEach((draw) => draw());
  }

  function origins() {
    const figure = document.getElementById("chart-origins");
    const rows = figures.origins;
    if (!rows.length) return;
    const kinds = [["own", "own"], ["mixed", "mixed"], ["wire", "wire"], ["press-release", "release"], ["unknown", "unknown"]];
    const outlets = [...new Set(rows.map((d) => d.outlet))];
    const legend = document.createElement("ul");
    legend.className = "legend";
    for (const [kind, tint] of kinds) {
      const item = document.createElement("li");
      const mark = document.createElement("i");
      mark.style.background = color(tint);
      item.append(mark, kind);
      legend.append(item);
    }
    figure.append(legend);
    const short = (name) => name.length > 26 ? name.slice(0, 25) + "…" : name;
    put(figure, `Share of own, mixed, wire, press-release and unknown articles of ${outlets.length} outlets; the figures stand in a table below`, (width) =>
      Plot.plot({
        width, height: 24 * outlets.length + 40, marginLeft: Math.min(190, width * 0.42),
        x: {label: "share of articles", tickFormat: "%", grid: true}, y: {label: null, domain: outlets, tickFormat: short, tickSize: 0},
        color: {domain: kinds.map((k) => k[0]), range: kinds.map((k) => color(k[1]))},
        marks: [
          Plot.barX(rows, {y: "outlet", x: "share", fill: "origin", order: kinds.map((k) => k[0]), insetTop: 2, insetBottom: 2, tip: {format: {x: ".1%"}, fill: color("paper")}}),
          Plot.ruleX([0])
        ]
      }));
  }

  function all() {
    for (const chart of document.querySelectorAll(".chart, .multiples")) chart.replaceChildren();
    coverage("captured", "chart-captured");
    coverage("published", "chart-published");
    topics();
    bursts();
    origins();
  }

  all();
  let width = document.documentElement.clientWidth;
  addEventListener("resize", () => {
    if (document.documentElement.clientWidth !== width) {
      width = document.documentElement.clientWidth;
      all();
    }
  });
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("details:not([open])")];
    opened.forEach((d) => { d.open = true; });
    printing = true;
    all();
  });
  addEventListener("afterprint", () => {
    opened.forEach((d) => { d.open = false; });
    printing = false;
    all();
  });
})();
