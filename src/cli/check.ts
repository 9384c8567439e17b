import { readFileSync } from 'node:fs'
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
import { validateBudget } from '@/document/validate'
import {
  allowClosedPipe,
  describeSystemError,
  type Loaded,
  loadDocument,
  parseArguments,
} from './input'

allowClosedPipe()
const { files, options } = parseArguments({
  name: 'check',
  usage: '<file…>',
  summary: '校验预算的勾稽关系，收公开文件或读出的 .json',
  options: [['--all', '打印全部关系，包括成立的和无法核对的', false]],
})

files.forEach((file, index) => {
  const loaded = /\.json$/i.test(file) ? loadBudget(file) : loadDocument(file)
  if ('failure' in loaded) {
    console.error(loaded.failure)
    process.exitCode = 1
    return
  }
  const { document } = loaded
  console.log(
    `${index > 0 ? '\n' : ''}${file}：${document.unit.name} ${document.year} 年\n${formatChecks(runChecks(document), options['all'] === true)}`,
  )
})

/** Loads a budget that was read before, or that another program wrote: it is validated whole. */
function loadBudget(path: string): Loaded {
  let data: unknown
  try {
    data = JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    return {
      failure: `${path}：${error instanceof SyntaxError ? '不是有效的 JSON' : `打不开（${describeSystemError(error)}）`}`,
    }
  }
  const validated = validateBudget(data)
  if ('document' in validated) return validated
  const [first] = validated.problems
  const more = validated.problems.length - 1
  return {
    failure: `${path}：${first?.where} ${first?.reason}${more > 0 ? `（另有 ${more} 处）` : ''}`,
  }
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
