import type { ChartTarget } from '@/charts/core/chart'

const directions: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/**
 * The target an arrow key leads to: the nearest that lies that way, sideways counting double. Home
 * and End: first and last.
 */
export function nearest({
  targets,
  from,
  key,
}: {
  targets: readonly ChartTarget[]
  from: ChartTarget
  key: string
}): ChartTarget | null {
  if (key === 'Home') return targets[0] ?? null
  if (key === 'End') return targets.at(-1) ?? null
  const direction = directions[key]
  if (!direction) return null
  const [across, down] = direction
  const start = middleOf(from)
  let best: { target: ChartTarget; distance: number } | null = null
  for (const target of targets) {
    const { x, y } = middleOf(target)
    const ahead = (x - start.x) * across + (y - start.y) * down
    const aside = Math.abs((x - start.x) * down) + Math.abs((y - start.y) * across)
    const distance = ahead + 2 * aside
    if (target !== from && ahead > 1 && (!best || distance < best.distance))
      best = { target, distance }
  }
  return best?.target ?? null
}

function middleOf({ rect, callout }: ChartTarget) {
  const { x, y, width, height } = callout ?? rect
  return { x: x + width / 2, y: y + height / 2 }
}
