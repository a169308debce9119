package health.longhold.contract.session.v1;

import health.longhold.kernel.DeviceId;

/** Names a journal entry by its device and place. */
public record EntryRef(DeviceId device, int seq) {}
