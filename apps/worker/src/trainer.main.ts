import { trainerMain } from '@convolab/compute/trainer';

/** Trains one model for the worker that started it. */
trainerMain();
