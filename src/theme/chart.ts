import type { Scheme } from './schemes'
import { classPlace } from './subjectColour'
import { tokens, type Tokens, type Tone } from './tokens'

/** What a chart knows of a scheme; handed in, so that options are built without a page. */
export interface ChartTheme extends Tokens {
  /** Tone of a subject on every chart, from its code; grey where there is none. */
  readonly toneOf: (code: string | null) => Tone
}

/** The theme of charts in a scheme. */
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
