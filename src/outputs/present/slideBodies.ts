import type { Component } from 'vue'
import type { SlideKind } from '@/outputs/present/deck/types'
import BarsSlide from './BarsSlide.vue'
import ChangesSlide from './ChangesSlide.vue'
import ChecksSlide from './ChecksSlide.vue'
import CoverSlide from './CoverSlide.vue'
import FlowSlide from './FlowSlide.vue'
import HeadlineSlide from './HeadlineSlide.vue'
import ProjectSlide from './ProjectSlide.vue'
import StructureSlide from './StructureSlide.vue'
import ThreePublicSlide from './ThreePublicSlide.vue'

interface SlideBody {
  /** Shown under the title; given the slide. */
  readonly component: Component
  /** Path of the page that has the same figures as a table; `null` where none has. */
  readonly tablePage: string | null
}

/** What is shown of each kind of slide. */
export const slideBodies: Readonly<Record<SlideKind, SlideBody>> = {
  title: { component: CoverSlide, tablePage: null },
  headline: { component: HeadlineSlide, tablePage: null },
  flow: { component: FlowSlide, tablePage: '/' },
  structure: { component: StructureSlide, tablePage: '/structure' },
  split: { component: BarsSlide, tablePage: '/split' },
  economic: { component: BarsSlide, tablePage: '/economic' },
  'three-public': { component: ThreePublicSlide, tablePage: '/three-public' },
  execution: { component: BarsSlide, tablePage: '/changes' },
  changes: { component: ChangesSlide, tablePage: '/changes' },
  projects: { component: BarsSlide, tablePage: '/projects' },
  project: { component: ProjectSlide, tablePage: null },
  checks: { component: ChecksSlide, tablePage: null },
  closing: { component: CoverSlide, tablePage: null },
}
