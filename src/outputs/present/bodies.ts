import type { Component } from 'vue'
import type { SlideKind } from '@/outputs/present/deck/types'
import ChangesSlide from './ChangesSlide.vue'
import ChecksSlide from './ChecksSlide.vue'
import ClosingSlide from './ClosingSlide.vue'
import EconomicSlide from './EconomicSlide.vue'
import FlowSlide from './FlowSlide.vue'
import HeadlineSlide from './HeadlineSlide.vue'
import ProjectSlide from './ProjectSlide.vue'
import ProjectsSlide from './ProjectsSlide.vue'
import SplitSlide from './SplitSlide.vue'
import StructureSlide from './StructureSlide.vue'
import ThreePublicSlide from './ThreePublicSlide.vue'
import TitleSlide from './TitleSlide.vue'

/** What is shown under the title of each kind of slide. */
export const bodies: Readonly<Record<SlideKind, Component>> = {
  title: TitleSlide,
  headline: HeadlineSlide,
  flow: FlowSlide,
  structure: StructureSlide,
  split: SplitSlide,
  economic: EconomicSlide,
  'three-public': ThreePublicSlide,
  changes: ChangesSlide,
  projects: ProjectsSlide,
  project: ProjectSlide,
  checks: ChecksSlide,
  closing: ClosingSlide,
}
