import PageLinks from '@/ui/PageLinks.vue'
import type { Story } from '../story'

const link = (page: number) => `/indicators?page=${page}`

export const pageLinks: Story = {
  name: 'PageLinks',
  component: PageLinks,
  states: {
    first: { props: { page: 1, pages: 3, link } },
    middle: { props: { page: 10, pages: 20, link } },
    last: { props: { page: 1234, pages: 1234, link } },
  },
}
