// @bundle parts
/** Runs a task once what can be seen has been drawn. */
export function whenIdle(task: () => void): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(task, { timeout: 3000 })
  else setTimeout(task, 300)
}

/** Runs a task after the next frame: what has changed by then is painted first. */
export function afterFrame(task: () => void): void {
  requestAnimationFrame(() => setTimeout(task))
}
