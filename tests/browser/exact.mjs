// Exact decimals as whole numbers: what a figure's text must be when its exact value is rounded.

const DIGITS = 6;
const UNIT = 10n ** BigInt(DIGITS);

/** An exact decimal in millionths. */
export function micro(text) {
  const [, sign, whole, fraction = ""] = text.match(/^(-?)(\d+)(?:\.(\d{1,6}))?$/) ?? [];
  if (whole === undefined) throw new Error(`no exact decimal: “${text}”`);
  const value = BigInt(whole) * UNIT + BigInt(fraction.padEnd(DIGITS, "0"));
  return sign ? -value : value;
}

/** Millionths as an exact decimal, without noughts at its end. */
export function decimal(value) {
  const digits = (value < 0n ? -value : value).toString().padStart(DIGITS + 1, "0");
  const text = `${digits.slice(0, -DIGITS)}.${digits.slice(-DIGITS)}`.replace(/\.?0+$/, "");
  return value < 0n ? `-${text}` : text;
}

/** a ÷ b rounded half away from zero. */
export function rounded(a, b) {
  const size = (2n * (a < 0n ? -a : a) + b) / (2n * b);
  return a < 0n ? -size : size;
}

/** An exact value shown in units of `scale` with `places` decimals, as its text must be, without sign and arrow. */
export function shownText(value, scale, places) {
  const steps = rounded(micro(value) * 10n ** BigInt(places), UNIT * BigInt(scale));
  const digits = (steps < 0n ? -steps : steps).toString().padStart(Number(places) + 1, "0");
  const whole = digits.slice(0, digits.length - Number(places)).replace(/\B(?=(\d{3})+$)/g, ",");
  return Number(places) > 0 ? `${whole}.${digits.slice(-Number(places))}` : whole;
}
