import {
  type CheckResult,
  countChecks,
  families,
  familyNames,
  outcomeNames,
  outcomes,
  relationSign,
  runChecks,
} from '@/budget/checks'
import { allowClosedPipe, loadDocument, parseArguments } from './input'

allowClosedPipe()
const { files, options } = parseArguments({
  name: 'check',
  usage: '<file…>',
  summary: '校验预算的勾稽关系，收公开文件或读出的 .json',
  options: [['--all', '打印全部关系，包括成立的和无法核对的', false]],
})

for (const [index, file] of files.entries()) {
  const loaded = await loadDocument(file)
  if ('failure' in loaded) {
    console.error(loaded.failure)
    process.exitCode = 1
    continue
  }
  const { document } = loaded
  console.log(
    `${index > 0 ? '\n' : ''}${file}：${document.unit.name} ${document.year} 年\n${formatChecks(runChecks(document), options['all'] === true)}`,
  )
}

/** Counts, then the relations that fail or hold only within rounding; with `all` every one. */
function formatChecks(results: readonly CheckResult[], all: boolean): string {
  const { byOutcome, byFamily, total } = countChecks(results)
  const lines = [
    `共 ${total} 条关系：${(['holds', 'holdsWithinRounding', 'fails', 'untestable'] as const).map(outcome => `${byOutcome[outcome]} 条${outcomeNames[outcome]}`).join(' · ')}`,
    ...families.map(
      family =>
        `  ${familyNames[family]}：${
          outcomes
            .filter(outcome => byFamily[family][outcome] > 0)
            .map(outcome => `${outcomeNames[outcome]} ${byFamily[family][outcome]}`)
            .join('，') || '没有'
        }`,
    ),
  ]
  for (const outcome of all ? outcomes : outcomes.slice(0, 2)) {
    const chosen = results.filter(result => result.outcome === outcome)
    lines.push('', `${outcomeNames[outcome]}（${chosen.length} 条）`)
    for (const result of chosen) lines.push(...formatResult(result))
  }
  return lines.join('\n')
}

function formatResult(result: CheckResult): string[] {
  const { title, left, right, lines, outcome, reason } = result
  return [
    `  ${title}`,
    ...(outcome === 'untestable'
      ? []
      : [`    ${left.text}  ${relationSign(result)}  ${right.text}`]),
    `    ${reason ?? ''}${reason ? ' ' : ''}（原文第 ${lines.join('、')} 行）`,
  ]
}
