import { lib } from "../../../tsup.config.shared.ts"

export default lib()
