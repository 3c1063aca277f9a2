// Where the marks of a chart lie: a canvas has no elements to ask, but the ring that the keyboard draws
// around a mark is on a layer of its own, and its pixels tell.

/** The middles of the first `count` marks of a chart, in the order the arrow keys walk them, in pixels of the page. */
export async function markRects(page, chart, count) {
  const rects = [];
  await chart.scrollIntoViewIfNeeded();
  await chart.focus();
  for (let at = 0; at < count; at += 1) {
    await page.keyboard.press("ArrowRight");
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    rects.push(await chart.evaluate(ringOf));
  }
  await page.keyboard.press("Escape");
  return rects;
}

/** The middle of what is painted on the upper canvas; runs in the page. */
function ringOf(chart) {
  const canvas = chart.querySelectorAll("canvas")[1];
  const { width, height } = canvas;
  const { data } = canvas.getContext("2d").getImageData(0, 0, width, height);
  let [left, right, top, bottom] = [width, -1, height, -1];
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      if (data[(y * width + x) * 4 + 3] > 0) [left, right, top, bottom] = [Math.min(left, x), Math.max(right, x), Math.min(top, y), Math.max(bottom, y)];
  if (right < 0) throw new Error("no mark is marked");
  const box = canvas.getBoundingClientRect();
  return { x: box.x + (((left + right) / 2) * box.width) / width, y: box.y + (((top + bottom) / 2) * box.height) / height };
}
