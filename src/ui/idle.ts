// @bundle parts
/** No picture is waited for longer, in ms: it may stand where nothing shows it. */
const longestHold = 3000
/** On a slow line, the first view is waited for until then, in ms. */
const longestStart = 20_000
/** How long the rows of a first view wait for its picture, in ms. */
const longestWait = 250
let holds = 0
let isStarting = false
const held: (() => void)[] = []
/** What waits for the picture of the first view. */
const waiting: (() => void)[] = []

/** Runs a task once what can be seen has been drawn. */
export function whenIdle(task: () => void): void {
  const begin = () => (holds > 0 ? held.push(task) : task())
  if ('requestIdleCallback' in window) window.requestIdleCallback(begin, { timeout: longestHold })
  else setTimeout(begin, 300)
}

/**
 * Lets tasks wait for something that is yet to be drawn, until the function it gives is called: for
 * a picture, or for the first view of the page (`isStart`).
 */
export function holdIdle(isStart = false): () => void {
  holds += 1
  isStarting ||= isStart
  let isOver = false
  const release = () => {
    clearTimeout(timer)
    if (isOver) return
    isOver = true
    holds -= 1
    if (holds > 0) return
    isStarting = false
    for (const go of waiting.splice(0)) go()
    for (const task of held.splice(0)) whenIdle(task)
  }
  const timer = setTimeout(release, isStart ? longestStart : longestHold)
  return release
}

/** Comes when the picture of the first view is drawn, or soon; null where none is being made. */
export function awaitFirstPicture(): Promise<void> | null {
  if (!isStarting || holds < 2) return null
  return new Promise(resolve => {
    waiting.push(resolve)
    setTimeout(resolve, longestWait)
  })
}

/** Runs a task after the next frame: what has changed by then is painted first. */
export function afterFrame(task: () => void): void {
  requestAnimationFrame(() => setTimeout(task))
}
