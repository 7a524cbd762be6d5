/** The version of the trained model, kept with every suggestion; readable without loading the weights. */
export const MODEL_VERSION = '2026-11';
