/** A colour by perceived lightness (0–1), chroma and hue (degrees). */
export interface Oklch {
  readonly l: number
  readonly c: number
  readonly h: number
}

/** Writes an OKLCH colour as "#rrggbb", taking chroma back until it lies within sRGB. */
export function toHex(colour: Oklch): string {
  let { c } = colour
  let rgb = linearRgb({ ...colour, c })
  while (c > 0 && rgb.some(channel => channel < -1e-4 || channel > 1.0001)) {
    c = Math.max(0, c - 0.002)
    rgb = linearRgb({ ...colour, c })
  }
  return `#${rgb.map(channel => encode(channel).toString(16).padStart(2, '0')).join('')}`
}

function linearRgb({ l, c, h }: Oklch): [number, number, number] {
  const radians = (h * Math.PI) / 180
  const a = c * Math.cos(radians)
  const b = c * Math.sin(radians)
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const medium = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ]
}

function encode(linear: number): number {
  const clipped = Math.min(1, Math.max(0, linear))
  const gamma = clipped <= 0.0031308 ? 12.92 * clipped : 1.055 * clipped ** (1 / 2.4) - 0.055
  return Math.round(gamma * 255)
}
