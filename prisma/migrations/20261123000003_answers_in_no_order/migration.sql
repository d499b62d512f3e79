-- SQLite keeps the order of arrival in a hidden row number. Of survey answers it must not: with a log of requests beside it,
-- it would tie a person to an answer (promise 7). Each row gets a row number by chance.
CREATE TRIGGER "response_order_is_lost" AFTER INSERT ON "FeedbackResponse"
BEGIN UPDATE "FeedbackResponse" SET rowid = abs(random() / 2) WHERE "id" = NEW."id"; END;

CREATE TRIGGER "answer_order_is_lost" AFTER INSERT ON "FeedbackAnswer"
BEGIN UPDATE "FeedbackAnswer" SET rowid = abs(random() / 2) WHERE "id" = NEW."id"; END;
