/** Every rule of teams, in the order of the rule book. */
import type { Rule } from "../../law/Rule.ts"
import { admission } from "./Admission.ts"
import { brands } from "./Brand.ts"
import { partyElement, volunteerTeam } from "./Composition.ts"
import { honours } from "./HonourRule.ts"
import { legalForm } from "./LegalForm.ts"
import { leading } from "./Standings.ts"
import { workload } from "./Workload.ts"
import { selectedCommunities, selectedIndividuals, selectedOrganisations, selectedProjects } from "./Selection.ts"

export const all: readonly Rule[] = [
  legalForm,
  volunteerTeam,
  selectedOrganisations,
  selectedProjects,
  selectedIndividuals,
  selectedCommunities,
  partyElement,
  admission,
  leading,
  workload,
  brands,
  honours
]
