import { cac } from 'cac'

interface ArgumentSpec {
  readonly name: string
  readonly usage: string
  readonly summary: string
  readonly options: readonly (readonly [flag: string, text: string, fallback: string | boolean])[]
}
export interface Arguments {
  readonly files: readonly string[]
  readonly options: Readonly<Record<string, unknown>>
}

/**
 * Parses the command line of one command that takes files; wrong use prints why and how, and exits
 * with 2.
 */
export function parseArguments({ name, usage, summary, options }: ArgumentSpec): Arguments {
  const program = cac(`npm run ${name} --`)
  let parsed: Arguments = { files: [], options: {} }
  const command = program.command('[...files]', summary).usage(usage)
  for (const [flag, text, fallback] of options) command.option(flag, text, { default: fallback })
  command.action((files: string[], given: Record<string, unknown>) => {
    parsed = { files: files.map(String), options: given }
  })
  program.help()
  try {
    program.parse()
  } catch (error) {
    return stop(error instanceof Error ? error.message : String(error))
  }
  if (program.options['help']) process.exit(0)
  if (parsed.files.length === 0) return stop('没有给出文件')
  return parsed

  function stop(reason: string): never {
    console.error(`${reason}\n用法：npm run ${name} -- ${usage}，加 --help 看说明`)
    process.exit(2)
  }
}
