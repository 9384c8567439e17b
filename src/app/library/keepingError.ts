// @bundle later
/** Why something was not kept, in a sentence. */
export class KeepingError extends Error {}

const reasons: Readonly<Record<string, string>> = {
  QuotaExceededError: '浏览器的存储空间不够，可以在文库里删去不用的',
  SecurityError: '浏览器不让这个页面存东西，请看它的隐私设置',
  InvalidStateError: '浏览器不让这个页面存东西，可能是无痕窗口',
  VersionError: '这个浏览器里的文库是较新版本的程序写的，请刷新页面',
}

/** Puts whatever the browser said into a sentence. */
export function toKeepingError(error: unknown): KeepingError {
  if (error instanceof KeepingError) return error
  const name = error instanceof Error ? error.name : ''
  const reason = reasons[name] ?? `浏览器的存储出了错${name && `（${name}）`}，可能是无痕窗口`
  return new KeepingError(`没有存下：${reason}。这份文件在关闭页面前仍可看。`)
}
