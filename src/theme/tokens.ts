import { toHex, type Oklch } from './oklch'
import { recipes, roles, type Recipe, type Role } from './recipes'
import { classHues, type Scheme } from './schemes'

/** Colours of one class of subjects: small marks, large tiles, and soft bands. */
export interface Tone {
  readonly mark: string
  readonly tile: string
  readonly band: string
}

export interface Tokens {
  readonly scheme: Scheme
  readonly colours: Readonly<Record<Role, string>>
  readonly classes: readonly Tone[]
  /** Tone of parts that are no subject: 差额, 其余. */
  readonly rest: Tone
  readonly tileInk: string
  readonly tileInk2: string
  /** Five sizes in px, small to large. */
  readonly type: Recipe['type']
  /** Multiples of 8 px (and one half), small to large. */
  readonly space: readonly number[]
  readonly font: string
}

export const font = [
  '"PingFang SC"',
  '"HarmonyOS Sans SC"',
  '"MiSans"',
  '"Microsoft YaHei"',
  '"Noto Sans CJK SC"',
  '"Noto Sans SC"',
  '"Source Han Sans SC"',
  'sans-serif',
].join(', ')

const space = [4, 8, 16, 24, 32, 48, 64] as const
const made = new Map<Scheme, Tokens>()

/** All design tokens of a scheme as plain data; made once. */
export function tokens(scheme: Scheme): Tokens {
  const known = made.get(scheme)
  if (known) return known
  const recipe = recipes[scheme]
  const fresh: Tokens = {
    scheme,
    colours: Object.fromEntries(roles.map(role => [role, toHex(recipe.roles[role])])) as Record<
      Role,
      string
    >,
    classes: classHues.map(h => tone(key => ({ ...recipe.classes[key], h }))),
    rest: tone(key => recipe.rest[key]),
    tileInk: toHex(recipe.tileInk),
    tileInk2: toHex(recipe.tileInk2),
    type: recipe.type,
    space,
    font,
  }
  made.set(scheme, fresh)
  return fresh
}

function tone(colour: (key: keyof Tone) => Oklch): Tone {
  return { mark: toHex(colour('mark')), tile: toHex(colour('tile')), band: toHex(colour('band')) }
}
