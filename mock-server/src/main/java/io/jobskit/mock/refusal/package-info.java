/** Every refusal of the API, with what it says: nowhere else is the text of one written. */
@NullMarked
package io.jobskit.mock.refusal;

import org.jspecify.annotations.NullMarked;
