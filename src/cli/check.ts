import {
  type CheckResult,
  countChecks,
  families,
  familyNames,
  outcomeNames,
  outcomeOrder,
  outcomes,
  relationSign,
  runChecks,
} from '@/budget/checks'
import { sayWitness } from '@/budget/checks/sayWitness'
import { plainText } from '@/text/segments'
import { describeLines, type LineSource } from '@/text/places'
import { allowClosedPipe, loadDocuments, parseArguments } from './input'

allowClosedPipe()
const { files, options } = parseArguments({
  name: 'check',
  usage: '<file…>',
  summary: '校验预算的勾稽关系，收公开文件或读出的 .json',
  options: [['--all', '打印全部关系，包括成立的和无法核对的', false]],
})

for (const [index, loaded] of (await loadDocuments(files)).entries()) {
  if ('failure' in loaded) {
    console.error(loaded.failure)
    process.exitCode = 1
  } else if ('document' in loaded) {
    const { path, document } = loaded
    const { source } = document
    const report = formatChecks({
      results: runChecks(document),
      source,
      all: options['all'] === true,
    })
    console.log(
      `${index > 0 ? '\n' : ''}${path}：${document.unit.name} ${document.year} 年\n${report}`,
    )
  }
}

interface CheckReport {
  readonly results: readonly CheckResult[]
  readonly source: LineSource
  readonly all: boolean
}

/** Counts, then the relations that fail, are not proven or hold only within rounding; with `all` every one. */
function formatChecks({ results, source, all }: CheckReport): string {
  const { byOutcome, byFamily, total } = countChecks(results)
  const lines = [
    `共 ${total} 条关系：${outcomeOrder.map(outcome => `${byOutcome[outcome]} 条${outcomeNames[outcome]}`).join(' · ')}`,
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
  for (const outcome of all ? outcomes : outcomes.slice(0, 3)) {
    const chosen = results.filter(result => result.outcome === outcome)
    lines.push('', `${outcomeNames[outcome]}（${chosen.length} 条）`)
    for (const result of chosen) lines.push(...formatResult(result, source))
  }
  return lines.join('\n')
}

function formatResult(result: CheckResult, source: LineSource): string[] {
  const { title, left, right, lines, outcome, reason, witnesses = [] } = result
  return [
    `  ${title}`,
    ...(outcome === 'untestable'
      ? []
      : [`    ${left.text}  ${relationSign(result)}  ${right.text}`]),
    `    ${reason ?? ''}${reason ? ' ' : ''}（${describeLines(source, lines)}）`,
    ...witnesses.map(
      other => `    · ${plainText(sayWitness(other))}（${describeLines(source, other.lines)}）`,
    ),
  ]
}
