-- One school with an accepted agreement and one without, two people, and sessions that guards can be fired on.
INSERT INTO Portal VALUES ('portal', 'demo', '', '', '', '');
INSERT INTO AuditEntry (id, at, door, act, subjectKind, subjectId, detail) VALUES ('a', '', 'clock', 'x', 'y', 'z', '{}');
INSERT INTO Person (id, givenName, familyName, createdAt) VALUES ('ann', 'Ann', 'A', ''), ('bob', 'Bob', 'B', '');
INSERT INTO Team VALUES ('team', 'Speech therapists', 'health', '');
INSERT INTO School (id, name, typeName, phase, takesPart, partSource, status, source, createdAt)
VALUES ('school', 'One', '', 'primary', 'sequenced', 'type', 'open', '', ''),
       ('unsigned', 'Two', '', 'primary', 'sequenced', 'type', 'open', '', '');
INSERT INTO Agreement VALUES ('v1', 1, 'text', '', NULL);
INSERT INTO AgreementAcceptance VALUES ('acc', 'v1', 'school', 'ann', 'head', '');
INSERT INTO ProgrammeYear VALUES ('year', 1, 'Year 1', '2026-09-01', '2027-08-31', NULL);
INSERT INTO Module VALUES ('module', 'year', 1, 'M1', 'Welcome', '', '');
INSERT INTO Cohort (id, programmeYearId, name, position, startsOn, mostSchools)
VALUES ('one', 'year', 'Cohort 1', 1, '2026-09-07', 9), ('two', 'year', 'Cohort 2', 2, '2026-11-02', 9);
INSERT INTO CohortSchool (id, cohortId, schoolId, putById, putAt) VALUES ('c1', 'one', 'school', 'ann', '');
INSERT INTO Session (id, moduleId, kind, startsAt, endsAt, venue, capacity, arrangedById, createdAt, schoolCap, schoolCapUntil)
VALUES ('morning', 'module', 'open', '2026-12-01T09', '2026-12-01T12', 'Hall', 2, 'ann', '', NULL, NULL),
       ('late morning', 'module', 'open', '2026-12-01T11', '2026-12-01T13', 'Hall', 2, 'ann', '', NULL, NULL),
       ('cancelled', 'module', 'open', '2026-12-02T09', '2026-12-02T12', 'Hall', 2, 'ann', '', NULL, NULL),
       ('capped', 'module', 'open', '2026-12-03T09', '2026-12-03T12', 'Hall', 2, 'ann', '', 1, '2026-12-01');
INSERT INTO SessionCancellation VALUES ('sc', 'cancelled', 'storm', 'ann', '');
INSERT INTO Place (id, sessionId, schoolId, personId, cover, claimedById, claimedAt, releasedAt)
VALUES ('ann in the morning', 'morning', 'school', 'ann', 'none', 'ann', '', NULL),
       ('held', 'late morning', 'school', NULL, 'none', 'ann', '', NULL),
       ('capped', 'capped', 'school', 'ann', 'none', 'ann', '2026-11-01', NULL),
       ('released', 'capped', 'unsigned', NULL, 'none', 'ann', '', '2026-11-01');
INSERT INTO WaitingEntry VALUES ('w1', 'morning', 'school', 'ann', 'ann', '', NULL);
INSERT INTO FeedbackQuestion VALUES ('question', 9, 'scale', 1, 'Was it worth your time?');
INSERT INTO FeedbackResponse VALUES ('response', 'morning', NULL, NULL, 'teacher');
