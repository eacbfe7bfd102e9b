/**
 * The register of imports: how far each file is in, or taken back.
 */
import * as ServiceOptions from "../../service/messages/options.ts"
import * as Options from "../../foundation/Options.ts"
import * as Facts from "../../foundation/Facts.ts"
import type { BatchId } from "../../foundation/Id.ts"
import type { ImportBatch } from "../../service/ImportBatch.ts"
import * as Register from "../Register.ts"
import type { RowChange } from "../RowChange.ts"

export const register = Register.define("import_batch", ["batch"], {
  batch: Facts.text({ "zh-CN": "导入批次", en: "import" }),
  /** Keyed hash of the content. */
  file: Facts.text({ "zh-CN": "文件指纹", en: "file" }),
  stage: Facts.text({ "zh-CN": "状态", en: "stage" }, Options.without(ServiceOptions.importStage, "none")),
  rows: Facts.int({ "zh-CN": "行数", en: "rows" }, "rows"),
  chunks: Facts.int({ "zh-CN": "批数", en: "chunks" }),
  chunksIn: Facts.int({ "zh-CN": "已入批数", en: "chunks in" }),
  chunksWithdrawn: Facts.int({ "zh-CN": "已撤批数", en: "chunks withdrawn" }),
  records: Facts.int({ "zh-CN": "记录数", en: "records" }, "records"),
  groups: Facts.int({ "zh-CN": "团体记录数", en: "group records" }, "records"),
  corrected: Facts.int({ "zh-CN": "更正数", en: "corrections" }, "records"),
  refused: Facts.int({ "zh-CN": "拒收行数", en: "rows refused" }, "rows"),
  known: Facts.int({ "zh-CN": "已在库行数", en: "rows known already" }, "rows")
})

export const project = (batch: BatchId, after: ImportBatch): readonly RowChange[] => {
  if (after.stage === "none") return []
  const row = {
    batch,
    file: after.file,
    stage: after.stage,
    rows: after.rows,
    chunks: after.expected,
    chunksIn: after.chunksIn,
    chunksWithdrawn: after.withdrawnChunks,
    ...after.sums
  }
  return [{ kind: "put", register: register.name, row }]
}
