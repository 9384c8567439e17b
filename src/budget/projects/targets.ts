import { groupThousands } from '@/text/format'
import type { Target } from '@/document/project'
import { isDeadline } from './deadlines'

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

const bounds: Readonly<
  Record<Exclude<Target['kind'], 'qualitative'>, readonly [mark: string, kind: string]>
> = {
  atLeast: ['≥', '至少'],
  atMost: ['≤', '至多'],
  moreThan: ['>', '多于'],
  lessThan: ['<', '少于'],
  equal: ['=', '等于'],
  between: ['～', '介于'],
}

/** Takes a target apart for showing; `raw` stays as printed. */
export function targetFacts(target: Target): TargetFacts {
  const { raw, kind, value, upper, unit = '' } = target
  const form = formOf(target)
  if (kind === 'qualitative') return { raw, form, ...marks[form], figure: '', unit: '' }
  const [mark, word] = bounds[kind]
  const figure =
    kind === 'between'
      ? `${groupThousands(value ?? '')}–${groupThousands(upper ?? '')}`
      : groupThousands(value ?? '')
  return { raw, form, mark, kind: word, figure, unit }
}

/** Whether a target has a number or a date, is words, or neither. */
export function formOf({ kind, raw }: Target): TargetForm {
  if (kind !== 'qualitative') return 'quantified'
  if (raw.trim() === '') return 'missing'
  if (isDeadline(raw)) return 'quantified'
  // Words alone are a goal in words; figures among them were meant as a quantity that could not be
  // read.
  return /[\d０-９]/.test(raw) ? 'unknown' : 'qualitative'
}

const marks: Readonly<Record<TargetForm, Pick<TargetFacts, 'mark' | 'kind'>>> = {
  /** By a date; numbers have their bound instead. */
  quantified: { mark: '期', kind: '期限' },
  qualitative: { mark: '定性', kind: '定性' },
  unknown: { mark: '?', kind: '形式不明' },
  missing: { mark: '缺', kind: '没有印出' },
}

/** "≥ 95 %" as a reader writes it: "≥95%", "≤12 个月"; other targets as printed. */
export function targetText({ raw, form, mark, figure, unit }: TargetFacts): string {
  if (form === 'missing') return '没有印出'
  // A date is quantified, and has no figure of its own.
  if (form !== 'quantified' || figure === '') return raw
  const sign = mark === '～' ? '' : mark
  return `${sign}\u2009${figure}${unit && (/^[%‰]/.test(unit) ? unit : `\u2009${unit}`)}`.trimStart()
}
