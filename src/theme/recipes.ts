import type { Oklch } from './oklch'
import type { Scheme } from './schemes'

/** The roles of colour a scheme gives values to. */
export const roles = [
  'paper',
  'paper-2',
  'wash',
  'line',
  'line-2',
  'ink',
  'ink-2',
  'ink-3',
  'accent',
  'accent-2',
  'on-accent',
  'alert',
  'basic',
  'project',
  'personnel',
  'operating',
] as const
export type Role = (typeof roles)[number]

/**
 * How a scheme makes its colours: each role by itself, the classes from one lightness and chroma
 * and a round of hues.
 */
export interface Recipe {
  readonly roles: Readonly<Record<Role, Oklch>>
  /**
   * Small marks (swatches, nodes, rules), large tiles with text on them, and bands that lie under
   * other things.
   */
  readonly classes: Readonly<Record<'mark' | 'tile' | 'band', Omit<Oklch, 'h'>>>
  readonly tileInk: Oklch
  readonly tileInk2: Oklch
  /** Grey of parts that are no subject: 差额, 其余. */
  readonly rest: Readonly<Record<'mark' | 'tile' | 'band', Oklch>>
  readonly type: readonly [number, number, number, number, number]
}

const grey = (l: number, c = 0.004, h = 90): Oklch => ({ l, c, h })

export const recipes: Readonly<Record<Scheme, Recipe>> = {
  light: {
    roles: {
      paper: grey(0.985, 0.004),
      'paper-2': grey(0.962, 0.006),
      wash: { l: 0.945, c: 0.018, h: 255 },
      line: grey(0.895, 0.006),
      'line-2': grey(0.76, 0.008),
      ink: { l: 0.21, c: 0.015, h: 260 },
      'ink-2': { l: 0.4, c: 0.014, h: 260 },
      'ink-3': { l: 0.52, c: 0.012, h: 260 },
      accent: { l: 0.42, c: 0.12, h: 257 },
      'accent-2': { l: 0.34, c: 0.11, h: 257 },
      'on-accent': grey(0.99, 0.002),
      alert: { l: 0.55, c: 0.19, h: 33 },
      basic: { l: 0.47, c: 0.09, h: 248 },
      project: { l: 0.645, c: 0.12, h: 66 },
      personnel: { l: 0.4, c: 0.085, h: 252 },
      operating: { l: 0.65, c: 0.075, h: 238 },
    },
    classes: {
      mark: { l: 0.6, c: 0.085 },
      tile: { l: 0.465, c: 0.07 },
      band: { l: 0.885, c: 0.034 },
    },
    tileInk: grey(1, 0),
    tileInk2: grey(0.985, 0.003),
    rest: { mark: grey(0.6, 0.006), tile: grey(0.47, 0.006), band: grey(0.91, 0.005) },
    type: [14, 16, 20, 28, 44],
  },
  dark: {
    roles: {
      paper: { l: 0.185, c: 0.008, h: 260 },
      'paper-2': { l: 0.22, c: 0.01, h: 260 },
      wash: { l: 0.285, c: 0.035, h: 256 },
      line: { l: 0.3, c: 0.01, h: 260 },
      'line-2': { l: 0.44, c: 0.012, h: 260 },
      ink: grey(0.94, 0.006),
      'ink-2': grey(0.8, 0.006),
      'ink-3': grey(0.69, 0.008),
      accent: { l: 0.76, c: 0.1, h: 250 },
      'accent-2': { l: 0.85, c: 0.07, h: 250 },
      'on-accent': { l: 0.18, c: 0.02, h: 260 },
      alert: { l: 0.72, c: 0.16, h: 36 },
      basic: { l: 0.6, c: 0.1, h: 248 },
      project: { l: 0.78, c: 0.12, h: 72 },
      personnel: { l: 0.54, c: 0.1, h: 252 },
      operating: { l: 0.8, c: 0.06, h: 236 },
    },
    classes: { mark: { l: 0.7, c: 0.08 }, tile: { l: 0.4, c: 0.055 }, band: { l: 0.32, c: 0.03 } },
    tileInk: grey(0.96, 0.004),
    tileInk2: grey(0.87, 0.006),
    rest: { mark: grey(0.66, 0.006), tile: grey(0.36, 0.005), band: grey(0.29, 0.005) },
    type: [14, 16, 20, 28, 44],
  },
  projector: {
    roles: {
      paper: grey(1, 0),
      'paper-2': grey(0.95, 0.004),
      wash: { l: 0.93, c: 0.03, h: 255 },
      line: grey(0.78, 0.004),
      'line-2': grey(0.6, 0.004),
      ink: { l: 0.13, c: 0.01, h: 260 },
      'ink-2': { l: 0.3, c: 0.012, h: 260 },
      'ink-3': { l: 0.4, c: 0.012, h: 260 },
      accent: { l: 0.38, c: 0.15, h: 258 },
      'accent-2': { l: 0.3, c: 0.13, h: 258 },
      'on-accent': grey(1, 0),
      alert: { l: 0.53, c: 0.21, h: 32 },
      basic: { l: 0.42, c: 0.12, h: 250 },
      project: { l: 0.62, c: 0.14, h: 62 },
      personnel: { l: 0.34, c: 0.11, h: 254 },
      operating: { l: 0.62, c: 0.1, h: 238 },
    },
    classes: {
      mark: { l: 0.52, c: 0.11 },
      tile: { l: 0.36, c: 0.08 },
      band: { l: 0.85, c: 0.055 },
    },
    tileInk: grey(1, 0),
    tileInk2: grey(0.985, 0.002),
    rest: { mark: grey(0.5, 0.004), tile: grey(0.365, 0.004), band: grey(0.87, 0.004) },
    type: [18, 20, 26, 36, 60],
  },
}
