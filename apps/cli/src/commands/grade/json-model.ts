import { LayerReportSchema, ModelReportSchema, type Locale, type ModelReport } from '@convolab/contracts';
import { z } from 'zod';
import { localize } from '../../output/localize.ts';

/** A model's report as `--json` writes it: the same, its texts in one language. */
export const JsonModelSchema = ModelReportSchema.extend({
  layers: z.array(LayerReportSchema.extend({ message: z.string().nullable() })),
  checks: z.array(
    z.object({
      id: z.string(),
      ok: z.boolean(),
      message: z.string(),
      score: z.number(),
      maxScore: z.number(),
    }),
  ),
  difference: z
    .object({ expected: z.string().nullable(), layer: z.number().int().nullable(), message: z.string() })
    .nullable()
    .optional(),
});

export const jsonModel = (model: ModelReport, locale: Locale): z.infer<typeof JsonModelSchema> =>
  JsonModelSchema.parse(localize(model, locale));
