import type { Diagnostic } from '@/document/document'
import type { AmountUnit } from '@/document/money'
import type { NarrativeAmount, NarrativeField, ProjectNarrative } from '@/document/project'
import { readNamedUnit } from '@/reading/performanceSheets/figures'
import { findYearAmount, type FoundAmount, readBareAmount } from './amount'
import { readPeriod } from '@/reading/text/period'
import type { FieldDraft, NarrativeDraft } from './draft'

const namedInText =
  /^[^，。；：、]{0,60}?([^，。；：、的为是在对于由]{3,40}(?:工程|项目|专项))(?=[，。；、])/

/** A name that the form leaves to be filled in: XX, ××项目. */
const placeholder = /^[XxＸ×✕○＊*_]+(?:项目|经费|专项)?$/

/** A narrative as it stands in the document, and a word on what it lacks; `null` for no name. */
export function finishNarrative(
  draft: NarrativeDraft,
  year: number,
  diagnostics: Diagnostic[],
): ProjectNarrative | null {
  const fields = draft.fields.filter(({ kind, pieces }) => kind !== 'other' || pieces.length > 0)
  const text = (kind: FieldDraft['kind']) => joinText(fields.find(field => field.kind === kind))
  const report = (code: string, message: string) =>
    diagnostics.push({
      level: 'note',
      code,
      line: draft.line,
      message: `原文第 ${draft.line} 行起的项目经费情况说明${message}。`,
    })
  let { name } = draft
  if (name.length < 2 || placeholder.test(name)) {
    name = namedInText.exec(text('overview'))?.[1] ?? ''
    if (!name) {
      report('narrative-without-name', '没有写项目名称，不作项目列出')
      return null
    }
    report('narrative-name', `标题里没有项目名称，按项目概述的第一句记为“${name}”`)
  }
  const amount = findAmount(fields, year)
  if (!amount) report('narrative-without-amount', `“${name}”没有写年度预算总额，金额记为空`)
  return {
    name,
    line: draft.line,
    amount,
    ...readPeriod(text('period')),
    fields: fields.map(finishField),
  }
}

function joinText(field: FieldDraft | undefined): string {
  return field?.pieces.map(({ text }) => text).join('') ?? ''
}

function finishField(field: FieldDraft): NarrativeField {
  const { kind, label, line, pieces } = field
  return {
    kind,
    label,
    text: joinText(field),
    lines: [...new Set([line, ...pieces.map(piece => piece.line)])],
  }
}

/** The money of the year: under the heading of the budget, else where another heading says it. */
function findAmount(fields: readonly FieldDraft[], year: number): NarrativeAmount | null {
  const inOrder = [
    ...fields.filter(({ kind }) => kind === 'budget'),
    ...(fields.some(({ kind }) => kind === 'budget')
      ? []
      : fields.filter(({ kind }) => kind === 'overview' || kind === 'plan' || kind === 'other')),
  ]
  for (const field of inOrder) {
    const text = joinText(field)
    const unit: AmountUnit | null = readNamedUnit(field.label)
    const found =
      findYearAmount(text, year) ??
      (unit && field.kind === 'budget' ? readBareAmount(text, unit) : null)
    if (found && (field.kind === 'budget' || /安排|预算/.test(sentenceAt(text, found.index))))
      return locate(field, found)
  }
  return null
}

function locate(field: FieldDraft, { index, amount, unit }: FoundAmount): NarrativeAmount {
  let end = 0
  const piece = field.pieces.find(({ text }) => (end += text.length) > index)
  return {
    amount,
    unit,
    line: piece?.line ?? field.line,
    text: sentenceAt(joinText(field), index),
  }
}

function sentenceAt(text: string, index: number): string {
  const start = Math.max(text.lastIndexOf('。', index), text.lastIndexOf('；', index)) + 1
  const ends = ['。', '；'].map(mark => text.indexOf(mark, index)).filter(end => end >= 0)
  return text.slice(start, Math.min(text.length, ...ends.map(end => end + 1))).trim()
}
