import { computed, shallowRef } from 'vue'
import type { Explained } from '@/provenance/explained'
import type { Provenance, ProvenanceMaker } from '@/text/provenance'

/**
 * The source that is looked at, and the figure that asked for it; `trail` is what has been gone
 * into from there.
 */
interface AskedSource {
  readonly provenance: Provenance
  readonly figure: HTMLElement
  readonly trail: readonly Explained[]
}
const asked = shallowRef<AskedSource | null>(null)

/** The source that is looked at, `null` for none. */
export const openedProvenance = computed(() => asked.value)

/** Shows where a figure comes from, beside the view. */
export async function openProvenance(
  make: Provenance | ProvenanceMaker,
  figure: HTMLElement,
  trail: readonly Explained[] = [],
): Promise<void> {
  const provenance = typeof make === 'function' ? await make() : make
  if (provenance) asked.value = { provenance, figure, trail }
}

/**
 * Closes what is shown of a source; the focus goes back to the figure that asked for it, where
 * `back`.
 */
export function closeProvenance(back = true): void {
  const figure = asked.value?.figure
  asked.value = null
  if (back && figure?.isConnected) figure.focus({ preventScroll: true })
}
