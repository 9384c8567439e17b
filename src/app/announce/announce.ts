import { readonly, ref } from 'vue'

const said = ref('')

/** What was said last to screen readers; the shell holds the live region. */
export const announcement = readonly(said)

/** Says something to screen readers that sighted viewers see. */
export function announce(text: string): void {
  said.value = text
}
