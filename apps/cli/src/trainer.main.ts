import { trainerMain } from '@convolab/compute/trainer';

/** Trains one model for the command line that started it. */
trainerMain();
