import './reread-articles';
import './search-copy';
import './undo-batch';
import './verify-desk';
// Every kind of job there is: loaded, it is known.
