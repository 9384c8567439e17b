import { readonly, ref } from 'vue'

const spoken = ref('')

/** The last announcement to screen readers; the shell holds the live region. */
export const announcement = readonly(spoken)

/** Announces to screen readers what sighted viewers see. */
export function announce(text: string): void {
  spoken.value = text
}
