Feature: Ids of any shape

  Nobody may parse ids, so any may be asked for.

  Rule: Check a job's status · Response codes

    @READ-05 @should
    Scenario: An id of any shape that names no job is unknown
      When the owner reads a job of each of these ids
        | id                         |
        | 0                          |
        | -1                         |
        | no-such-job                |
        | 99999999999999999999999999 |
        | 1.5                        |
        | Å🦊                         |
        | a b                        |
        | ' OR 1=1                   |
        | <script>                   |
        | %25                        |
        | <300 letters>              |
      Then each is answered as if there were no such job
