import { classPlace } from './classes'
import type { Scheme } from './schemes'
import { tokens, type Tokens, type Tone } from './tokens'

/** What a chart may know of the look. Handed in as an argument, so that options are built without a page. */
export type ChartTheme = Tokens

/** The look of charts in a scheme. */
export const chartTheme = (scheme: Scheme): ChartTheme => tokens(scheme)

/** Tone of a subject on every chart, from its code; grey where there is none. */
export function subjectTone(theme: ChartTheme, code: string | null): Tone {
  const place = classPlace(code)
  return (place === null ? undefined : theme.classes[place]) ?? theme.rest
}

/** CSS variable of a subject's mark ("--class-1"), for parts of the page that have no theme object. */
export function subjectVariable(code: string | null, part: '' | '-tile' | '-band' = ''): string {
  const place = classPlace(code)
  return place === null ? `--rest${part}` : `--class-${place + 1}${part}`
}
