import { LayerReportSchema, ModelReportSchema, type Locale, type ModelReport } from '@convolab/contracts';
import { z } from 'zod';
import { localize } from '../../output/localize.ts';

const { checks, difference } = ModelReportSchema.shape;

/** A model's report as `--json` writes it: the same, its texts in one language. */
export const JsonModelSchema = ModelReportSchema.extend({
  layers: z.array(LayerReportSchema.extend({ message: z.string().nullable() })),
  checks: z.array(checks.element.extend({ message: z.string() })),
  difference: difference.unwrap().unwrap().extend({ message: z.string() }).nullable().optional(),
});

export const jsonModel = (model: ModelReport, locale: Locale): z.infer<typeof JsonModelSchema> =>
  JsonModelSchema.parse(localize(model, locale));
