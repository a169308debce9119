package health.longhold.architecture.broken.leakedcontract.session.livesession.write;

import health.longhold.contract.session.v1.SessionStarted;

/** Broken on purpose: an endpoint that answers with a contract. */
public record SessionApi(SessionStarted answer) {}
