import { type CheckResult, countChecks, families, familyNames, type Outcome, outcomeNames, outcomes } from '@/budget/checks'

const headings: Readonly<Record<Outcome, string>> = {
  fails: '不成立', holdsWithinRounding: '只在四舍五入之内成立', holds: '成立', untestable: '不能校验',
}

/** Counts, then the relations that do not hold and apart from them those that hold only within rounding; with `all` every one. */
export function formatChecks(results: readonly CheckResult[], all: boolean): string {
  const { byOutcome, byFamily, total } = countChecks(results)
  const lines = [
    `共 ${total} 项关系：${(['holds', 'holdsWithinRounding', 'fails', 'untestable'] as const).map(outcome => `${byOutcome[outcome]} 项${outcomeNames[outcome]}`).join(' · ')}`,
    ...families.map(family => `  ${familyNames[family]}：${outcomes.filter(outcome => byFamily[family][outcome] > 0).map(outcome => `${outcomeNames[outcome]} ${byFamily[family][outcome]}`).join('，') || '没有'}`),
  ]
  for (const outcome of all ? outcomes : outcomes.slice(0, 2)) {
    const chosen = results.filter(result => result.outcome === outcome)
    lines.push('', `${headings[outcome]}（${chosen.length} 项）`)
    for (const result of chosen) lines.push(...formatResult(result))
  }
  return lines.join('\n')
}

function formatResult({ title, left, right, lines, outcome, reason, comparison }: CheckResult): string[] {
  const relation = comparison === 'equal' ? outcome === 'fails' ? '≠' : outcome === 'holdsWithinRounding' ? '≈' : '=' : outcome === 'fails' ? '<' : '≥'
  return [
    `  ${title}`,
    ...(outcome === 'untestable' ? [] : [`    ${left.text}  ${relation}  ${right.text}`]),
    `    ${reason ?? ''}${reason ? ' ' : ''}（第 ${lines.join('、')} 行）`,
  ]
}
