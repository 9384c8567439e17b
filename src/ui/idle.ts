// @bundle parts
/** No picture is waited for longer, in ms: it may stand where nothing shows it. */
const longestHold = 3000
let holds = 0
const held: (() => void)[] = []

/** Runs a task once what can be seen has been drawn. */
export function whenIdle(task: () => void): void {
  const begin = () => (holds > 0 ? held.push(task) : task())
  if ('requestIdleCallback' in window) window.requestIdleCallback(begin, { timeout: longestHold })
  else setTimeout(begin, 300)
}

/** Lets tasks wait for something that is yet to be drawn, until the function it gives is called. */
export function holdIdle(): () => void {
  holds += 1
  let isOver = false
  const release = () => {
    clearTimeout(timer)
    if (isOver) return
    isOver = true
    holds -= 1
    if (holds === 0) for (const task of held.splice(0)) whenIdle(task)
  }
  const timer = setTimeout(release, longestHold)
  return release
}

/** Runs a task after the next frame: what has changed by then is painted first. */
export function afterFrame(task: () => void): void {
  requestAnimationFrame(() => setTimeout(task))
}
