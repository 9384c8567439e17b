import { group } from '../checks/decimals'
import type { Target } from '../project'

export type TargetForm = 'quantified' | 'qualitative' | 'unknown' | 'missing'

/** A target as it is read: a mark for its kind, and its number and unit apart. */
export interface TargetFacts {
  readonly raw: string
  /** `unknown`: has figures, but no form that is known; `missing`: nothing is printed. */
  readonly form: TargetForm
  /** "≥", "定性", "?" …; one short mark for the eye. */
  readonly mark: string
  /** The same in a word: "至少". */
  readonly kind: string
  /** "95", "240–350", '' where it is not a number. */
  readonly figure: string
  readonly unit: string
}

const bounds: Readonly<Record<Exclude<Target['kind'], 'qualitative'>, readonly [mark: string, kind: string]>> = {
  atLeast: ['≥', '至少'], atMost: ['≤', '至多'], moreThan: ['>', '多于'], lessThan: ['<', '少于'], equal: ['=', '等于'], between: ['～', '介于'],
}

/** Takes a target apart for showing; `raw` stays as printed. */
export function targetFacts({ raw, kind, value, upper, unit = '' }: Target): TargetFacts {
  if (kind === 'qualitative') return { raw, ...wordsOf(raw), figure: '', unit: '' }
  const [mark, word] = bounds[kind]
  const figure = kind === 'between' ? `${group(value ?? '')}–${group(upper ?? '')}` : group(value ?? '')
  return { raw, form: 'quantified', mark, kind: word, figure, unit }
}

function wordsOf(raw: string): Pick<TargetFacts, 'form' | 'mark' | 'kind'> {
  if (raw.trim() === '') return { form: 'missing', mark: '缺', kind: '没有印出' }
  // Words alone are a goal in words; figures among them were meant as a quantity that could not be read.
  return /[\d０-９]/.test(raw) ? { form: 'unknown', mark: '?', kind: '形式不明' } : { form: 'qualitative', mark: '定性', kind: '定性' }
}

/** "≥ 95 %" as a reader writes it: "≥95%", "≤12 个月"; other targets as printed. */
export function targetText({ raw, form, mark, figure, unit }: TargetFacts): string {
  if (form === 'missing') return '没有印出'
  if (form !== 'quantified') return raw
  const sign = mark === '～' ? '' : mark
  return `${sign}\u2009${figure}${unit && (/^[%‰]/.test(unit) ? unit : `\u2009${unit}`)}`.trimStart()
}
