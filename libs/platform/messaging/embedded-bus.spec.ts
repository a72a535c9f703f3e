import { busgedrag } from '@regiomatch/testing/gedrag/busgedrag.js';
import { openIngebouwdeBus } from '@regiomatch/testing/gedrag/ingebouwde-bus.js';

busgedrag('de ingebouwde berichtenbus', openIngebouwdeBus);
