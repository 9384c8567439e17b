import { classPlace } from './classes'
import type { Scheme } from './schemes'
import { tokens, type Tokens, type Tone } from './tokens'

/**
 * What a chart may know of the look. Handed in as an argument, so that options are built without a
 * page.
 */
export interface ChartTheme extends Tokens {
  /** Tone of a subject on every chart, from its code; grey where there is none. */
  readonly toneOf: (code: string | null) => Tone
}

/** The look of charts in a scheme. */
export function chartTheme(scheme: Scheme): ChartTheme {
  const all = tokens(scheme)
  return {
    ...all,
    toneOf(code) {
      const place = classPlace(code)
      return (place === null ? undefined : all.classes[place]) ?? all.rest
    },
  }
}

/**
 * CSS variable of a subject's tone ("var(--class-1)"), for parts of the page that have no theme
 * object.
 */
export function subjectVariable(code: string | null, part: '' | '-tile' | '-band' = ''): string {
  const place = classPlace(code)
  return `var(--${place === null ? 'rest' : `class-${place + 1}`}${part})`
}
