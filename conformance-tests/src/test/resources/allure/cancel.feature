Feature: Cancelling

  @CANCEL-01 @must
  Scenario: It is kept
    Given a target that keeps to it

  @CANCEL-02 @must
  Scenario: It is violated
    Given a target that violates it

  @CANCEL-03 @must
  Scenario: It cannot be judged
    Given a target that does not get there

  @CANCEL-04 @must
  Scenario: It is not asked for
    Given a target that offers no such thing

  @CANCEL-05 @must
  Scenario: It is kept, as far as this scenario can see
    Given a target that keeps to it

  @CANCEL-07 @must
  Scenario: It is violated, as is known
    Given a target that violates it
