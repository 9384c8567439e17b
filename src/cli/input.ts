import { isUtf8, transcode } from 'node:buffer'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { cac } from 'cac'
import type { BudgetDocument } from '@/document/document'
import { ReadingError } from '@/reading/formats/decode'
import { type InputFile, readFiles } from '@/reading/readFiles'
import type { FileProblem, FilesProgress } from '@/reading/results'

/**
 * What became of one file: its document, the path of the file it was joined to, or a Chinese
 * sentence that says which file and line, and why not.
 */
export type Loaded =
  | { readonly path: string; readonly document: BudgetDocument }
  | { readonly path: string; readonly joinedTo: string }
  | { readonly failure: string }

interface LoadOptions {
  /** Whether all files are one document. */
  readonly join?: boolean
}

/** Reads files from disk: published documents of any format, or budgets that were read before. */
export async function loadDocuments(
  paths: readonly string[],
  { join = false }: LoadOptions = {},
): Promise<Loaded[]> {
  const results = await readFiles(paths.map(loadFile), {
    decodeUtf8,
    join,
    onProgress: showProgress,
  })
  clearProgress()
  return results.flatMap((result, index): Loaded | Loaded[] => {
    const path = paths[index] ?? result.file
    if (result.outcome === 'read')
      return [result, ...(result.others ?? [])].map(({ document }) => ({ path, document }))
    if (result.outcome === 'joined')
      return { path, joinedTo: paths.find(other => nameOf(other) === result.with) ?? result.with }
    return { failure: describeProblems(path, result.problems) }
  })
}

const nameOf = (path: string) => path.replace(/^.*[\\/]/, '')

function loadFile(path: string): InputFile {
  return {
    file: nameOf(path),
    load: () => {
      let bytes: Uint8Array
      try {
        bytes = readFileSync(path)
      } catch (error) {
        throw new ReadingError(`打不开（${describeSystemError(error)}）`)
      }
      return { bytes, sha256: createHash('sha256').update(bytes).digest('hex') }
    },
  }
}

/** Back to the line's start, and clear to its end: nothing of it stays where output is kept. */
const clearLine = '\r\u001B[K'

/** Says on a terminal how far a long file is. */
function showProgress({ file, progress }: FilesProgress): void {
  if (!process.stderr.isTTY || !progress) return
  const { done, total, unit } = progress
  process.stderr.write(`${clearLine}${file} ${done}/${total} ${unit}`)
}

function clearProgress(): void {
  if (process.stderr.isTTY) process.stderr.write(clearLine)
}

/** The first problem of a file, with its line, and the number of the others. */
function describeProblems(path: string, [first, ...others]: readonly FileProblem[]): string {
  if (!first) return `${path}：读不出来`
  const { where, reason, line } = first
  const inside = line === undefined && where !== '整个文件' ? `${where} ` : ''
  const more = others.length > 0 ? `（另有 ${others.length} 处）` : ''
  return `${path}${line === undefined ? '' : `:${line}`}：${inside}${reason.replace(/。$/, '')}${more}`
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: '没有这个文件',
  EACCES: '没有读取权限',
  EISDIR: '这是文件夹',
  EPERM: '没有权限',
  ENOSPC: '磁盘已满',
}

/** Describes a system error in Chinese. */
export function describeSystemError(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return reasons[code] ?? (code || String(error))
}

/**
 * Decodes UTF-8 as a strict TextDecoder does, `null` where the bytes are none; Chinese text in a
 * tenth of the time that Node's own takes.
 */
export function decodeUtf8(bytes: Uint8Array): string | null {
  if (!isUtf8(bytes)) return null
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  return transcode(marked ? bytes.subarray(3) : bytes, 'utf8', 'utf16le').toString('utf16le')
}

/** Lets output end quietly where its reader has closed the pipe, as `head` does. */
export function allowClosedPipe(): void {
  for (const output of [process.stdout, process.stderr])
    output.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error
    })
}

interface ArgumentSpec {
  readonly name: string
  readonly usage: string
  readonly summary: string
  readonly options: readonly (readonly [flag: string, text: string, fallback: string | boolean])[]
  /** Files that stand in where none are given; left out where some must be. */
  readonly fallback?: readonly string[]
  /** Options that ask for something that needs no files. */
  readonly withoutFiles?: readonly string[]
}
interface Arguments {
  readonly files: readonly string[]
  readonly options: Readonly<Record<string, unknown>>
}

/**
 * Parses the command line of one command that takes files; wrong use prints why and how, and exits
 * with 2.
 */
export function parseArguments({
  name,
  usage,
  summary,
  options,
  fallback = [],
  withoutFiles = [],
}: ArgumentSpec): Arguments {
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
  if (parsed.files.length > 0 || withoutFiles.some(flag => parsed.options[flag])) return parsed
  return fallback.length > 0 ? { ...parsed, files: fallback } : stop('没有给出文件')

  function stop(reason: string): never {
    console.error(`${reason}\n用法：npm run ${name} -- ${usage}，加 --help 看说明`)
    process.exit(2)
  }
}
