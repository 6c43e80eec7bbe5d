// Draws the page's charts from the data beside them, as wide as there is room, and again when that changes.
(() => {
  "use strict";
  const fontSize = 12;
  const letterWidth = 7.2;
  const compact = new Intl.NumberFormat("en", { notation: "compact", maximumSignificantDigits: 4 });
  const whole = new Intl.NumberFormat("en", { maximumFractionDigits: 0, useGrouping: false });

  // Several series may look alike, as the runs of one market do.
  const lookOf = (chart, series) => chart.lookOf?.[series] ?? series;
  const colour = (chart, series) => `var(--${chart.looks[lookOf(chart, series)]})`;
  const cut = (text, most) => (text.length <= most ? text : `${text.slice(0, Math.max(1, most - 1))}…`);

  // Counts have no ticks between them.
  function wholeTicks(values, most, least) {
    return d3.ticks(least ?? d3.min(values), d3.max(values), most).filter(Number.isInteger);
  }

  function axis(description, values, most, least) {
    switch (description.scale) {
      case "log":
        return { type: "log", ticks: most, tickFormat: (value) => compact.format(value) };
      case "time":
        return { type: "utc", ticks: most };
      case "ordinal":
        return { type: "linear", ticks: wholeTicks(values, most, least), tickFormat: (value) => whole.format(value) };
      default:
        return { type: "linear", ticks: most, tickFormat: (value) => compact.format(value) };
    }
  }

  // One below another, or one after another from zero on: to the right what is above it, to the left what is below.
  function bars(chart) {
    const ends = new Map();
    return chart.points.map((point) => {
      const grouped = chart.form === "grouped";
      const height = grouped ? 0.8 / chart.series.length : 0.8;
      const top = point.y + 0.1 + (grouped ? point.s * height : 0);
      const side = `${point.y} ${point.x < 0}`;
      const start = grouped ? point.from ?? 0 : ends.get(side) ?? 0;
      const end = grouped ? point.x : start + point.x;
      ends.set(side, end);
      return { ...point, x1: start, x2: end, y1: top, y2: top + height };
    });
  }

  function drawBars(chart, width) {
    const rows = bars(chart);
    const ticks = Math.max(3, width / 110);
    const longest = Math.max(...chart.categories.map((name) => name.length));
    const most = Math.max(6, Math.floor((width * 0.4) / letterWidth));
    const labels = Math.max(0, ...rows.map((row) => row.l?.length ?? 0));
    const each = chart.form === "grouped" ? Math.max(22, 15 * chart.series.length + 6) : 24;
    return {
      width,
      height: each * chart.categories.length + 64,
      marginLeft: Math.min(longest, most) * letterWidth + 14,
      marginRight: Math.max(20, labels * letterWidth + 8),
      marginBottom: 46,
      marginTop: 24,
      x: { ...axis(chart.x, [], ticks), label: chart.x.label, grid: true, labelAnchor: "center", labelOffset: 38, labelArrow: "none", nice: true, zero: true },
      y: { type: "linear", domain: [chart.categories.length, 0] },
      marks: [
        Plot.axisY(chart.categories.map((_, place) => place + 0.5), {
          tickFormat: (value) => cut(chart.categories[Math.floor(value)], most),
          tickSize: 0,
          label: null,
        }),
        Plot.ruleX([0], { stroke: "currentColor", strokeOpacity: 0.5 }),
        Plot.rect(rows, {
          x1: "x1", x2: "x2", y1: "y1", y2: "y2", fill: (row) => colour(chart, row.s), fillOpacity: (row) => (row.pale ? 0.3 : 1), insetTop: 0.5, insetBottom: 0.5,
          title: "t", tip: true,
        }),
        Plot.text(rows.filter((row) => row.l), {
          x: (row) => Math.max(row.x1, row.x2), y: (row) => (row.y1 + row.y2) / 2, text: "l", textAnchor: "start", dx: 4,
          fill: "currentColor",
        }),
        ...rules(chart),
      ],
    };
  }

  function rules(chart) {
    const across = chart.points.map((point) => +point.x);
    // Lines that rise leave room below, dots and bars above.
    const low = chart.form === "lines";
    const middle = (Math.min(...across) + Math.max(...across)) / 2;
    return chart.rules.flatMap((rule, place) => ("x" in rule
      ? [
        Plot.ruleX([rule.x], { stroke: "currentColor", strokeDasharray: "5 4", strokeOpacity: 0.8 }),
        Plot.text([rule], {
          x: "x", frameAnchor: low ? "bottom" : "top", text: "label", textAnchor: rule.x > middle ? "end" : "start", dx: rule.x > middle ? -5 : 5,
          dy: low ? -6 - 18 * place : chart.categories.length ? -14 : 4 + 16 * place, fill: "currentColor", fontWeight: 600, stroke: "var(--page)", strokeWidth: 3,
        }),
      ]
      : [
        Plot.ruleY([rule.y], { stroke: "currentColor", strokeDasharray: "5 4", strokeOpacity: 0.8 }),
        Plot.text([rule], { y: "y", frameAnchor: "left", text: "label", textAnchor: "start", dx: 4, dy: -8, fill: "currentColor" }),
      ]));
  }

  // As many as there can be looks.
  const dashes = [null, "7 3", "2 3", "9 3 2 3", "12 4", "4 4", "1 4", "10 2 2 2 2 2"];

  function lines(chart, stepped) {
    const many = chart.series.length > chart.looks.length;
    return chart.series.flatMap((_, series) => {
      const points = chart.points.filter((point) => point.s === series);
      const stroke = colour(chart, series);
      const marks = [Plot.line(points, {
        x: "x", y: "y", stroke, strokeWidth: many ? 1.5 : 2,
        strokeDasharray: dashes[lookOf(chart, series)], curve: stepped ? "step-after" : "linear",
      })];
      if (stepped && chart.series.length === 1) {
        marks.unshift(Plot.areaY(points, { x: "x", y: "y", fill: stroke, fillOpacity: 0.18, curve: "step-after" }));
      }
      if (points.length <= 40 && !many) {
        marks.push(Plot.dot(points, { x: "x", y: "y", fill: stroke, r: 3 }));
      }
      return marks;
    });
  }

  function drawField(chart, width) {
    const shared = { strokeWidth: 0.5, stroke: "var(--page)" };
    const marks = chart.form === "dots"
      ? [Plot.dot(chart.points, { x: "x", y: "y", r: 4, fill: (point) => colour(chart, point.s), fillOpacity: 0.8, symbol: (point) => (point.s ? "triangle" : "circle"), ...shared })]
      : lines(chart, chart.form === "steps");
    return {
      width,
      height: Math.round(Math.min(400, Math.max(260, width * 0.5))),
      marginLeft: 58,
      marginRight: 24,
      marginBottom: 46,
      marginTop: 28,
      symbol: { type: "identity" },
      x: { ...axis(chart.x, chart.points.map((point) => point.x), Math.max(3, width / 110)), label: chart.x.label, labelAnchor: "center", labelOffset: 38, labelArrow: "none" },
      y: { ...axis(chart.y, chart.points.map((point) => point.y), 6, 0), label: chart.y.label, labelArrow: "none", grid: true, nice: true, zero: chart.form !== "dots" },
      marks: [
        chart.points.some((point) => point.y < 0) ? Plot.ruleY([0], { stroke: "currentColor", strokeOpacity: 0.5 }) : null,
        ...marks,
        ...rules(chart),
        Plot.tip(chart.points, Plot.pointer({ x: "x", y: "y", title: "t" })),
      ],
    };
  }

  // The legend of lines shows their dashes, which tell them apart without colour.
  function dashLegend(figure, chart) {
    figure.querySelectorAll(".swatch").forEach((swatch, look) => {
      const drawn = Plot.plot({
        width: 28, height: 10, margin: 0, axis: null, x: { domain: [0, 1] }, y: { domain: [0, 1] }, style: { background: "transparent" },
        marks: [Plot.line([[0, 0.5], [1, 0.5]], { stroke: `var(--${chart.looks[look]})`, strokeWidth: 2.5, strokeDasharray: dashes[look] })],
      });
      drawn.setAttribute("aria-hidden", "true");
      drawn.setAttribute("class", "dash");
      swatch.replaceWith(drawn);
    });
  }

  function draw(figure) {
    const place = figure.querySelector(".plot");
    const width = Math.floor(place.clientWidth);
    if (width === 0 || place.dataset.width === String(width)) {
      return;
    }
    const chart = JSON.parse(figure.querySelector("script").textContent);
    const options = chart.categories.length ? drawBars(chart, width) : drawField(chart, width);
    const drawn = Plot.plot({ ...options, style: { background: "transparent", color: "inherit", fontFamily: "inherit", fontSize: `${fontSize}px` } });
    drawn.setAttribute("role", "img");
    drawn.setAttribute("aria-label", chart.alternative);
    place.replaceChildren(drawn);
    place.dataset.width = String(width);
    if (chart.form === "lines" || chart.form === "steps") {
      dashLegend(figure, chart);
    }
  }

  // Not within the observer's own turn: a chart that makes the page longer may bring a scroll bar, and so change its own room.
  const room = new ResizeObserver((entries) => setTimeout(() => entries.forEach((entry) => draw(entry.target.closest("figure")))));
  document.querySelectorAll("figure").forEach((figure) => {
    draw(figure);
    room.observe(figure.querySelector(".plot"));
  });
})();
