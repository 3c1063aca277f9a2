// Charts under a finger. A canvas has no elements to ask where its marks lie, but the ring that the
// keyboard draws around a mark is on a layer of its own, and its pixels tell.

/** The middles of the first `count` marks of a chart, in the order the arrow keys walk them, in pixels of the page. */
export async function markRects(page, chart, count) {
  const rects = [];
  await chart.scrollIntoViewIfNeeded();
  await chart.focus();
  // A mark tapped before is where the keys would go on.
  await page.keyboard.press("Escape");
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

/** What a chart shows now, to be compared with what it shows later. */
export const picture = (chart) => chart.locator("canvas").first().evaluate((canvas) => canvas.toDataURL());

/** Moves fingers from their first to their last places, each `[x, y]`, in ten steps, as touch events of the browser. */
export async function fingers(page, from, to) {
  const session = await page.context().newCDPSession(page);
  const send = (type, points) => session.send("Input.dispatchTouchEvent", { type, touchPoints: points.map(([x, y], id) => ({ x, y, id })) });
  const between = (share) => from.map(([x, y], at) => [x + (to[at][0] - x) * share, y + (to[at][1] - y) * share]);
  await send("touchStart", from);
  for (let step = 1; step <= 10; step += 1) {
    await send("touchMove", between(step / 10));
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
  }
  await send("touchEnd", []);
  await session.detach();
}
