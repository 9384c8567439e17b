// @bundle parts
import type { chartKinds, ChartKindName } from './registry'

/** Loads the code that draws a kind. The list of what each kind loads is on no view's way. */
export async function loadKind<Name extends ChartKindName>(
  name: Name,
): Promise<Awaited<ReturnType<(typeof chartKinds)[Name]>>> {
  const { chartKinds: kinds } = await import('./registry')
  return (await kinds[name]()) as Awaited<ReturnType<(typeof chartKinds)[Name]>>
}
