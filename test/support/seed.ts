import fc from 'fast-check';

// The same scripts at every run, so that a failure is there again at the next; another number looks elsewhere.
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env.DATELINE_SEED ?? 20_261_129) });
