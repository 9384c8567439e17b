import { readFileSync } from 'node:fs'
import { runChecks } from '@/budget/checks'
import { validateBudget } from '@/document/validate'
import { parseArguments } from './arguments'
import { formatChecks } from './checkReport'
import { describeSystemError, type Loaded, loadDocument } from './load'

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
